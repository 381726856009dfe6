// Checks the whole repository. Needs no VM, no key and no token.
import { runValidateAction } from '../../src/entry/action.ts';

await runValidateAction();
