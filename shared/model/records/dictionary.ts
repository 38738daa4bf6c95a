// The values of one source, interned: each distinct entity once, by a dense local id. Observation segments of the same source refer to these ids.

/** Identity of an entity is (kind, realm, canonical value); `realm` is empty for kinds that have none. */
export type EntityClass = { kind: string; realm: string };

/** Local id `i` is `classes[classOf[i]]` with the UTF-8 value `bytes[offsets[i]..offsets[i+1])`. */
export type SourceDictionary = {
  classes: EntityClass[];
  classOf: Uint8Array<ArrayBuffer>;
  /** Length: entities + 1. */
  offsets: Uint32Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
};
