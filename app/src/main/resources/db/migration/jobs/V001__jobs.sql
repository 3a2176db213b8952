-- The table of db-scheduler 16 (its column names are the library's).
create table scheduled_tasks (
    task_name            text        not null,
    task_instance        text        not null,
    task_data            bytea,
    execution_time       timestamptz not null,
    picked               boolean     not null,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures int,
    last_heartbeat       timestamptz,
    version              bigint      not null,
    priority             smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

create table job (
    id               uuid        primary key,
    kind             text        not null,
    library_id       text,
    actor_id         uuid,
    actor_name       text        not null,
    actor_library_id text,
    actor_grants     jsonb       not null,
    parameters       jsonb       not null,
    state            text        not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
    refused          bigint      not null default 0,
    checkpoint       text,
    attempts         int         not null default 0,
    result           jsonb       not null default '{}',
    failure          text,
    created_at       timestamptz not null,
    started_at       timestamptz,
    finished_at      timestamptz
);
create index job_of_library on job (library_id, id desc);
create index job_of_actor on job (actor_id, id desc);

-- Apart from the job: written while the job's own transaction may hold the row above.
create table progress (
    job_id           uuid    primary key references job (id) on delete cascade,
    done             bigint  not null default 0,
    total            bigint  not null default 0,
    cancel_requested boolean not null default false
);

create table refused_row (
    job_id    uuid   not null references job (id) on delete cascade,
    number    bigint not null,
    position  text   not null,
    reason    text   not null,
    arguments jsonb  not null,
    primary key (job_id, number),
    unique (job_id, position, reason)
);
