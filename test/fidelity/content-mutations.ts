// Changes of the files that services mount and read.
import { type FileMutation, hasFile, onFile, onService } from './file-mutation.ts';

/** By the facts' row and a word. */
export const CONTENT_MUTATIONS: Readonly<Record<string, FileMutation>> = {
  'm36 content of a mounted file': onFile(
    (draft) => Object.keys(draft.files).find((path) => path.startsWith('conf/')),
    (text) => `${text}more\n`,
  ),
  'm36 content in a mounted folder': onFile(hasFile('shared/deep/two.txt'), () => 'other\n'),
  'file added to a mounted folder': (draft) => {
    if (draft.files['shared/one.txt'] === undefined) {
      return false;
    }
    draft.files['shared/three.txt'] = 'three\n';
    return true;
  },
  'file gone from a mounted folder': (draft) => {
    if (draft.files['shared/deep/two.txt'] === undefined) {
      return false;
    }
    delete draft.files['shared/deep/two.txt'];
    return true;
  },
  'file that nobody mounts': (draft) => {
    draft.files['notes.txt'] = `${draft.files['notes.txt'] ?? ''}note\n`;
    return true;
  },
  'm37 config content': onFile(hasFile('rules.txt'), () => 'second\n'),
  'm38 inline config content': (draft) => {
    if (draft.configs['inline'] === undefined) {
      return false;
    }
    draft.configs['inline'] = { content: 'inline two\n' };
    return true;
  },
  'm41 config path': (draft) => {
    const text = draft.files['rules.txt'];
    if (text === undefined || draft.configs['rules'] === undefined) {
      return false;
    }
    delete draft.files['rules.txt'];
    draft.files['moved.txt'] = text;
    draft.configs['rules'] = { file: './moved.txt' };
    return true;
  },
  'm42 env_file value': onFile(hasFile('app.env'), (text) => text.replace('LEVEL=info', 'LEVEL=debug')),
  'm43 env_file comment': onFile(hasFile('app.env'), (text) => `# another comment\n${text}`),
  'm44 env_file renamed': (draft) => {
    const text = draft.files['app.env'];
    if (text === undefined) {
      return false;
    }
    delete draft.files['app.env'];
    draft.files['renamed.env'] = text;
    for (const service of Object.values(draft.services)) {
      service.env_file = service.env_file?.map((path) => (path === 'app.env' ? 'renamed.env' : path)) ?? [];
      if (service.env_file.length === 0) {
        delete service.env_file;
      }
    }
    return true;
  },
  'm45 .env value in use': onFile(
    (draft) => (draft.files['.env']?.includes('USED') === true ? '.env' : undefined),
    (text) => text.replace(/^USED=one$/m, 'USED=two'),
  ),
  'm46 .env value not in use': onFile(hasFile('.env'), (text) => `${text}MORE=1\n`),
  'p12 extends a file': onService(
    (service, _name, draft) => {
      draft.files['base.yaml'] = 'services:\n  base:\n    environment: {FROM_BASE: "1"}\n';
      service.extends = { file: 'base.yaml', service: 'base' };
    },
    (service) => service.extends === undefined,
  ),
};
