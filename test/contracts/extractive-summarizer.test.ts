import { createExtractiveSummarizer } from '../../functions/summary/extractive-summarizer.ts';
import { describeSummarizer } from './summarizer.ts';

describeSummarizer('extractive', { create: createExtractiveSummarizer });
