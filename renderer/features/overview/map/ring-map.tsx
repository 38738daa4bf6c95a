// All rings as packed circles with everything that is in them, and the rest around: from the whole down to one account without a break.
import { useEffect, useRef, useState } from 'react';
import type { RingList, Seen } from '../../../../shared/engine/engine';
import type { EntityMap } from '../../../../shared/map/types';
import { useActions, useSession, useWorkbench } from '../../../state/context';
import { useQuery } from '../../../state/query';
import { answersKey } from '../../../state/workbench';
import { useSeen } from '../../../state/use-seen';
import { useSettled } from '../../../state/use-settled';
import { ProblemBanner } from '../../../ui/problem-banner';
import { useSize, type Size } from '../../../ui/use-size';
import { EntityCard } from './entity-card';
import { Legend } from './legend';
import { createCamera } from './map-camera';
import { MapTip } from './map-tip';
import { MapMinimap, MapTools } from './map-tools';
import { RingCard } from './ring-card';
import { RingOptions } from './ring-options';
import { useLit, usePaintedMap, usePainter } from './use-map-painter';
import { useMapPointer, type PointerAnswers } from './use-map-pointer';
import { usePointNames } from './use-point-names';
import { useShowEntity } from './use-show-entity';
import './ring-map.css';

const REST_MS = 150;
/** A map is as wide as where it is shown, in steps: a panel that is pulled a little moves nothing on it. */
const ASPECT_STEP = 1.04;

export function RingMap({ list }: { list: RingList }) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const rested = useSettled(size, REST_MS);
  const seen = useSeen();
  const answer = useMap(rested.width === 0 ? size : rested);
  return (
    <div className="ring-map">
      {answer.problem !== undefined && (
        <ProblemBanner problem={answer.problem} stays="The rings are as they were." />
      )}
      <div className="ring-map-sight" ref={frame}>
        {answer.data !== undefined && <DrawnMap map={answer.data} list={list} size={size} seen={seen} />}
      </div>
      {answer.data !== undefined && <Legend list={list} map={answer.data} seen={seen} />}
    </div>
  );
}

function useMap({ width, height }: Size) {
  const { engine } = useSession();
  const version = useWorkbench(answersKey);
  const step = Math.round(Math.log(width / Math.max(1, height)) / Math.log(ASPECT_STEP));
  const key = width === 0 || height === 0 ? null : `map ${version} ${step}`;
  return useQuery(key, () => engine.map({ aspect: ASPECT_STEP ** step }));
}

type DrawnMapProps = { map: EntityMap; list: RingList; size: Size; seen: Seen | null };

function DrawnMap({ map, list, size, seen }: DrawnMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const [painter, host] = usePainter();
  const [camera] = useState(() => createCamera(map, size, glideMs));
  useEffect(() => camera.setMap(map), [camera, map]);
  useEffect(() => camera.resize(size), [camera, size]);
  const pointer = useMapPointer(frame, camera, painter, useAnswers(list, map));
  const selectors = useWorkbench((state) => state.preferences.mapSelectors);
  const chosen = useWorkbench(({ selection }) => selection.entities.length > 0);
  const lit = useLit(list, pointer.pointed);
  const drawn = usePaintedMap({ painter, frame, map, list, camera, selectors, lit, seen });
  usePointNames(camera, painter);
  return (
    <>
      <div className="map-surface" ref={frame} aria-busy={!drawn} {...pointer.handlers}>
        <div className="map-host" ref={host} aria-hidden />
        <RingOptions list={list} map={map} camera={camera} />
        <MapTip pointed={pointer.pointed} list={list} size={size} />
      </div>
      <MapTools camera={camera} />
      <MapMinimap map={map} camera={camera} />
      {chosen ? <EntityCard list={list} map={map} /> : <RingCard list={list} />}
    </>
  );
}

/** What lies under a click is chosen, under a double click opened. */
function useAnswers(list: RingList, map: EntityMap): PointerAnswers {
  const show = useShowEntity(map);
  const actions = useActions();
  return {
    choose: ({ entity, ring }) => {
      if (entity !== null) actions.select([entity]);
      else actions.selectRing(list.rings[ring]?.id ?? null);
    },
    open: ({ entity, ring }) => {
      const found = list.rings[ring];
      if (entity !== null) show(entity);
      else if (found !== undefined) actions.openRing(found.id);
    },
  };
}

/** The token that every camera follows; none with reduced motion. */
function glideMs(): number {
  return parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--t-camera')) || 0;
}
