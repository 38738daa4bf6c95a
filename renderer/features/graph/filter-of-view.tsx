// A filter that was kept with a view, taken for another graph: saved views are where filters are kept.
import { Menu } from '@mantine/core';
import { isNoFilter, type EntityFilter } from '../../../shared/model/records/entity-filter';
import { useAttempt } from '../../state/attempt';
import { useActions, useSession, useWorkbench } from '../../state/context';
import { Button } from '../../ui/button';

export function FilterOfView({ onTake }: { onTake: (filter: EntityFilter) => void }) {
  const { reader } = useSession();
  const views = useWorkbench((state) => state.views);
  const attempt = useAttempt();
  const { announce } = useActions();
  const take = (name: string): void =>
    attempt(async () => {
      const { filter = {} } = await reader.view(name);
      if (!isNoFilter(filter)) onTake(filter);
      announce(isNoFilter(filter) ? `View “${name}” has no filter` : `The filter of view “${name}” is taken`);
    });
  if (views.length === 0) return null;
  return (
    <Menu position="top-start" width={280}>
      <Menu.Target>
        <Button size="large">As in a view</Button>
      </Menu.Target>
      <Menu.Dropdown className="filter-views">
        {views.map(({ name }) => (
          <Menu.Item key={name} onClick={() => take(name)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
