import { measureAnswers } from './measureAnswers';

console.log(JSON.stringify(measureAnswers()));
