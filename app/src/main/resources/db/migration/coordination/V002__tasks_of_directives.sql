-- A directive from above is a source of tasks of its own kind (ORG-01, ORG-02).
alter table coordination.task drop constraint task_source;
alter table coordination.task add constraint task_source
    check (source in ('notice', 'directive', 'order', 'plan', 'meeting', 'incident', 'review', 'own'));
