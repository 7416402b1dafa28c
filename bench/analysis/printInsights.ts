import { measureInsights } from './measureInsights';

console.log(JSON.stringify(measureInsights()));
