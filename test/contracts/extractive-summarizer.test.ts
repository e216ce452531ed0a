import { createExtractiveSummarizer } from '../../functions/summary/writing/extractive-summarizer.ts';
import { describeSummarizer } from './summarizer.ts';

describeSummarizer('extractive', { create: createExtractiveSummarizer });
