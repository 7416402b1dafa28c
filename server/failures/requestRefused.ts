import type { ProblemFacts } from './problem';

/** A request that this service refuses, with the facts for the problem document of its reply. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly problem: ProblemFacts;

  constructor(problem: ProblemFacts) {
    super(problem.code);
    this.problem = problem;
  }
}
