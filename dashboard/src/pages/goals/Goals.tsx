import { Button, Group } from '@mantine/core';
import { IconTarget } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { Panel } from '@/components/Panel';
import { EmptyState } from '@/components/states';
import { readSteps, type Step, writeSteps } from '@/reports/params';
import { ReportFrame } from '@/reports/ReportFrame';
import { MOST_STEPS } from '@/reports/saved';
import { StepList } from '@/reports/StepList';
import { useSuggestions } from '@/reports/suggestions';
import { useParams } from '@/reports/useParams';
import { GoalCard } from './GoalCard';
import classes from './Goals.module.css';

/** How many visitors do each of some things. */
export default function Goals() {
  const t = useTranslations('goals');
  const [own, set] = useParams();
  const goals = readSteps(own, MOST_STEPS);
  const complete = goals.filter(({ value }) => value);
  const { pages, events } = useSuggestions(complete.length === 0);
  const offered: Step[] = [...events, ...pages.filter(({ value }) => value !== '/')].slice(0, 4);
  return (
    <ReportFrame
      type="goal"
      hint={t('hint')}
      parameters={{ ...complete[0], goals: complete }}
      ready={complete.length > 0}
      side={
        <StepList
          steps={goals}
          fewest={1}
          most={MOST_STEPS}
          ordered={false}
          name={(number) => t('goal', { number })}
          add={t('add')}
          onChange={(changed) => set(writeSteps(changed, MOST_STEPS))}
        />
      }
    >
      {complete.length === 0 ? (
        <Panel>
          <EmptyState
            tall
            icon={IconTarget}
            title={t('empty')}
            hint={t('emptyHint')}
            action={
              <Group gap={6} justify="center">
                {offered.map((step) => (
                  <Button key={`${step.type}.${step.value}`} size="compact-sm" variant="light" maw={260} onClick={() => set(writeSteps([step], MOST_STEPS))}>
                    {step.value}
                  </Button>
                ))}
              </Group>
            }
          />
        </Panel>
      ) : (
        <ul className={classes.cards}>
          {complete.map((goal, index) => (
            <li key={`${goal.type}.${goal.value}.${index}`}><GoalCard goal={goal} /></li>
          ))}
        </ul>
      )}
    </ReportFrame>
  );
}
