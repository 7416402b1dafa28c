import { http, HttpResponse } from 'msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { agentRecord, replyBody, spanRecord } from '../../demo/upstreamPages.testkit';
import { instantFromMs } from '../../time/instant';
import { openPage, readyTimeline, replyInstead } from '../page.testkit';
import { observeServiceTime } from '../pipeline/useNow';
import { rowHeader } from '../timelinePage.testkit';

