// Node tree → values of Go types, collecting what does not fit, as yaml.v3's decoder does.
import { quoteGo } from '../golang/quote.ts';
import { convertScalar, resolveNode } from './decode-scalar.ts';
import { type GoRecord, type GoStruct, type GoType, type GoValue, isRecord, printGo, typeName } from './go-type.ts';
import { MAX_PROBLEMS } from './limits.ts';
import type { GoMapping, GoNode, GoScalar, GoSequence } from './node.ts';
import { GoYamlError } from './yaml-error.ts';

/** A value that was set, or nothing: a refused value and a `null` leave what was there. */
type Decoded = { readonly set: true; readonly value: GoValue } | { readonly set: false };
const UNSET: Decoded = { set: false };

type MutableRecord = { [field: string]: GoValue };

/**
 * Decodes into a struct.
 * @param strict unknown keys are problems too (yaml.v3's KnownFields)
 * @throws GoYamlError with all problems that did not stop the decoding, or with the one that did
 */
export function decodeGoYaml(node: GoNode, type: GoStruct, strict = false): GoRecord {
  const decoder = new Decoder(strict);
  const record: MutableRecord = {};
  decoder.decodeInto(node, type, record);
  if (decoder.problems.length > 0) throw new GoYamlError(`unmarshal errors:\n  ${decoder.problems.join('\n  ')}`);
  return record;
}

class Decoder {
  readonly problems: string[] = [];
  readonly #strict: boolean;
  readonly #openAliases = new Set<GoNode>();
  #decodes = 0;
  #aliasDecodes = 0;
  #aliasDepth = 0;
  /** Keys that a mapping has already, while its merged mappings are decoded. */
  #merged: Set<string> | undefined;

  constructor(strict: boolean) {
    this.#strict = strict;
  }

  /** Fields go into `target`; returns false when nothing was set. */
  decodeInto(node: GoNode, type: GoStruct, target: MutableRecord): boolean {
    return this.#decode(node, type, target).set;
  }

  #decode(node: GoNode, type: GoType, target: MutableRecord = {}): Decoded {
    this.#count();
    if (node.kind === 'alias') return this.#decodeAlias(node, type, target);
    const isNull = node.kind === 'scalar' && node.tag === '!!null';
    if (type.kind === 'pointer' && !isNull) return this.#decodeContent(node, type.to, target);
    return this.#decodeContent(node, type, target);
  }

  /** Refuses what would grow out of proportion by aliases of aliases. */
  #count(): void {
    this.#decodes += 1;
    if (this.#aliasDepth > 0) this.#aliasDecodes += 1;
    const allowed =
      this.#decodes <= 400_000 ? 0.99 : this.#decodes >= 4_000_000 ? 0.1 : 0.99 - 0.89 * ((this.#decodes - 400_000) / 3_600_000);
    if (this.#aliasDecodes > 100 && this.#decodes > 1000 && this.#aliasDecodes / this.#decodes > allowed) {
      throw new GoYamlError('document contains excessive aliasing');
    }
  }

  #decodeAlias(alias: Extract<GoNode, { kind: 'alias' }>, type: GoType, target: MutableRecord): Decoded {
    if (this.#openAliases.has(alias)) throw new GoYamlError(`anchor '${alias.name}' value contains itself`);
    this.#openAliases.add(alias);
    this.#aliasDepth += 1;
    const decoded = this.#decode(alias.target, type, target);
    this.#aliasDepth -= 1;
    this.#openAliases.delete(alias);
    return decoded;
  }

  #decodeContent(node: Exclude<GoNode, { kind: 'alias' }>, type: GoType, target: MutableRecord): Decoded {
    if (node.kind === 'scalar') return this.#decodeScalar(node, type);
    if (node.kind === 'sequence') return this.#decodeSequence(node, type);
    return this.#decodeMapping(node, type, target);
  }

  #decodeScalar(node: GoScalar, type: GoType): Decoded {
    const resolved = resolveNode(node);
    if (resolved.kind === 'null')
      return type.kind === 'pointer' || type.kind === 'slice' || type.kind === 'any' ? { set: true, value: undefined } : UNSET;
    const value = convertScalar(node, resolved, type);
    return value === undefined ? this.#refuse(node, node.tag, type) : { set: true, value };
  }

  #decodeSequence(node: GoSequence, type: GoType): Decoded {
    if (type.kind !== 'slice' && type.kind !== 'any') return this.#refuse(node, node.tag, type);
    const of: GoType = type.kind === 'slice' ? type.of : type;
    const values: GoValue[] = [];
    for (const item of node.items) {
      const decoded = this.#decode(item, of);
      if (decoded.set) values.push(decoded.value);
    }
    return { set: true, value: values };
  }

  #decodeMapping(node: GoMapping, type: GoType, target: MutableRecord): Decoded {
    if (this.#reportDuplicates(node)) return UNSET;
    if (type.kind === 'struct') return this.#decodeStruct(node, type, target);
    if (type.kind === 'any') return this.#decodeMap(node, target);
    return this.#refuse(node, node.tag, type);
  }

  #reportDuplicates(node: GoMapping): boolean {
    const byKey = new Map<string, GoNode[]>();
    for (const [key] of node.pairs) {
      const id = `${key.kind}:${keyText(key)}`;
      const same = byKey.get(id);
      if (same === undefined) byKey.set(id, [key]);
      else same.push(key);
    }
    const before = this.problems.length;
    for (const [key] of byKey.size === node.pairs.length ? [] : node.pairs) {
      const same = byKey.get(`${key.kind}:${keyText(key)}`) ?? [];
      // cloudflared would go on for ever with a file that is nothing but one key.
      if (this.problems.length > MAX_PROBLEMS) return true;
      for (const again of same.slice(same.indexOf(key) + 1, same.indexOf(key) + 1 + MAX_PROBLEMS)) {
        this.problems.push(`line ${again.line}: mapping key ${quoteGo(keyText(again))} already defined at line ${key.line}`);
      }
    }
    return this.problems.length > before;
  }

  #decodeStruct(node: GoMapping, type: GoStruct, target: MutableRecord): Decoded {
    const merged = this.#merged;
    this.#merged = undefined;
    const done = new Set<string>();
    let mergeNode: GoNode | undefined;
    for (const [key, value] of node.pairs) {
      if (isMerge(key)) {
        mergeNode = value;
        continue;
      }
      const name = this.#decode(key, { kind: 'string' });
      if (!name.set || typeof name.value !== 'string') continue;
      if (merged?.has(`string:${name.value}`)) continue;
      merged?.add(`string:${name.value}`);
      this.#decodeField(type, key, name.value, value, target, done);
    }
    this.#merged = merged;
    if (mergeNode !== undefined) this.#merge(node, mergeNode, type, target);
    return { set: true, value: target };
  }

  #decodeField(type: GoStruct, key: GoNode, name: string, value: GoNode, target: MutableRecord, done: Set<string>): void {
    const field = type.fields.find((each) => each.yaml === name);
    if (field === undefined) {
      if (type.keepsUnknown === true) this.#setField(target, name, this.#decode(value, { kind: 'any' }));
      else if (this.#strict) this.problems.push(`line ${key.line}: field ${name} not found in type ${type.name}`);
      return;
    }
    if (done.has(name)) {
      this.problems.push(`line ${key.line}: field ${name} already set in type ${type.name}`);
      return;
    }
    done.add(name);
    const old = target[name];
    const nested: MutableRecord = isRecord(old) ? { ...old } : {};
    this.#setField(target, name, this.#decode(value, field.type, nested));
  }

  #setField(target: MutableRecord, name: string, decoded: Decoded): void {
    if (decoded.set) Object.defineProperty(target, name, { value: decoded.value, enumerable: true, configurable: true, writable: true });
  }

  #decodeMap(node: GoMapping, target: MutableRecord): Decoded {
    const merged = this.#merged;
    this.#merged = undefined;
    let mergeNode: GoNode | undefined;
    for (const [key, value] of node.pairs) {
      if (isMerge(key)) {
        mergeNode = value;
        continue;
      }
      const decodedKey = this.#decode(key, { kind: 'any' });
      if (!decodedKey.set) continue;
      if (typeof decodedKey.value === 'object') throw new GoYamlError(`invalid map key: ${printGo(decodedKey.value)}`);
      const id = `${typeof decodedKey.value}:${decodedKey.value}`;
      if (merged?.has(id)) continue;
      merged?.add(id);
      this.#setField(target, String(decodedKey.value), this.#decode(value, { kind: 'any' }));
    }
    this.#merged = merged;
    if (mergeNode !== undefined) this.#merge(node, mergeNode, { kind: 'any' }, target);
    return { set: true, value: target };
  }

  /** `<<`: keys of other mappings, unless the mapping has them itself. */
  #merge(parent: GoMapping, source: GoNode, type: GoType, target: MutableRecord): void {
    const outer = this.#merged;
    if (outer === undefined) {
      this.#merged = new Set();
      const own = this.#merged;
      for (const [key] of parent.pairs) {
        const decoded = this.#decode(key, { kind: 'any' });
        if (decoded.set) own.add(`${typeof decoded.value}:${String(decoded.value)}`);
        this.#merged = own;
      }
    }
    for (const each of source.kind === 'sequence' ? source.items : [source]) {
      const mapping = each.kind === 'alias' ? each.target : each;
      if (mapping.kind !== 'mapping') throw new GoYamlError('map merge requires map or sequence of maps as the value');
      this.#decode(each, type, target);
    }
    this.#merged = outer;
  }

  #refuse(node: GoNode, tag: string, type: GoType): Decoded {
    const value = node.kind === 'scalar' ? ` \`${shorten(node.value)}\`` : tag === '!!seq' || tag === '!!map' ? '' : ' ``';
    const into = type.kind === 'pointer' ? type.to : type;
    this.problems.push(`line ${node.line}: cannot unmarshal ${tag}${value} into ${typeName(into)}`);
    return UNSET;
  }
}

/** Ten bytes at most are shown. */
function shorten(text: string): string {
  const bytes = Buffer.from(text, 'utf8');
  return bytes.length > 10 ? `${bytes.subarray(0, 7).toString('utf8')}...` : text;
}

function keyText(key: GoNode): string {
  return key.kind === 'scalar' ? key.value : key.kind === 'alias' ? key.name : '';
}

function isMerge(key: GoNode): boolean {
  return key.kind === 'scalar' && key.value === '<<' && key.tag === '!!merge';
}
