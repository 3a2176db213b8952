-- Due times that orders moved, so that they can be moved back.
create table extension (
    order_id   uuid        not null,
    step       integer     not null,
    request_id uuid        not null references request,
    library_id text        not null,
    days       integer     not null,
    at         timestamptz not null,
    primary key (order_id, step, request_id)
);
comment on column extension.order_id is 'an order of continuity';
create index extension_request on extension (request_id);
