import type { ProblemFacts } from './problem';

/** A request that is not passed on, with the facts of the problem that is answered. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly problem: ProblemFacts;

  constructor(problem: ProblemFacts) {
    super(problem.code);
    this.problem = problem;
  }
}
