// Which attribute is a node's value, which says its kind, whose it is, and how it is related: from what the attributes are called and hold.
import type { GraphFormat } from '../../model/records/import-spec';
import { isRelation } from '../../model/relations/registry';
import type { AttributeSurvey, GraphSurvey } from './graph-survey';

/** Kinds and relations that a file tells apart: beyond, an attribute is a value and not a class. */
const MOST_CLASSES = 40;

const VALUES = ['value', 'name', 'label'];
const KINDS = /^(?:kind|type|node[ _-]?type|entity[ _-]?type|category|class)$/i;
const RELATIONS = /^(?:relation|relationship|rel|edge[ _-]?type|type|kind|label)$/i;

/** `survey`: of the file under any format. Nothing is told apart by what would make a column of every value. */
export function guessGraphFormat(survey: GraphSurvey, encoding: GraphFormat['encoding']): GraphFormat {
  const { nodeAttributes, edgeAttributes } = survey;
  const kind = named(nodeAttributes, KINDS, survey.nodes) ?? '';
  const ownKind = nodeAttributes.has('kind') && nodeAttributes.has('value') ? 'kind' : kind;
  const isOwn = ownKind === 'kind' && nodeAttributes.has('value');
  const ownRelation = isOwn && (edgeAttributes.has('relation') || edgeAttributes.has('relations'));
  const relation = named(edgeAttributes, RELATIONS, survey.edges + survey.broken, isRelation) ?? '';
  return {
    type: 'graph',
    encoding,
    value: isOwn ? 'value' : valueOf(survey),
    kind: ownKind,
    realm: nodeAttributes.has('realm') || (isOwn && nodeAttributes.has('memberRealms')) ? 'realm' : '',
    relation: ownRelation ? 'relation' : relation,
  };
}

/** Ids are what people named nodes by, unless a program numbered them: then what every node has, and no two alike. */
function valueOf({ nodes, numbered, nodeAttributes }: GraphSurvey): string {
  if (numbered * 10 < nodes * 9) return 'id';
  const unique = VALUES.find((name) => {
    const attribute = [...nodeAttributes].find(([written]) => written.toLowerCase() === name)?.[1];
    return attribute !== undefined && attribute.present === nodes && !attribute.repeats;
  });
  return [...nodeAttributes.keys()].find((written) => written.toLowerCase() === unique) ?? 'id';
}

/** The first attribute of such a name that most have and that has few values. */
function named(
  attributes: ReadonlyMap<string, AttributeSurvey>,
  names: RegExp,
  subjects: number,
  fits: (value: string) => boolean = () => true,
): string | undefined {
  for (const [name, { present, distinct }] of attributes) {
    if (!names.test(name) || distinct.size > MOST_CLASSES || present * 2 < subjects) continue;
    if ([...distinct].some(fits)) return name;
  }
  return undefined;
}
