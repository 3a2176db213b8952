-- A kind among ended requests, or among all, costs one page of its own index too.
create index request_ended_kind on request (library_id, kind, state, submitted_at desc, id desc)
    where state in ('fulfilled', 'declined', 'withdrawn', 'merged', 'closed');
create index request_recent_kind on request (library_id, kind, submitted_at desc, id desc);
create index request_open_kind_state on request (library_id, kind, state, due_at, id)
    where state in ('submitted', 'accepted', 'in-progress', 'waiting-for-reader');
