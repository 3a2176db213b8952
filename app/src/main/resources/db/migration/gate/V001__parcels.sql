create table parcel (
    id             uuid primary key,
    number         bigint      not null generated always as identity (start with 1001),
    library_id     text        not null,
    patron_id      uuid        not null,
    card_end       text        not null,
    ticket         bigint,
    request_id     uuid,
    pieces         int         not null check (pieces between 1 and 99),
    shelf          text        not null,
    window_from    timestamptz not null,
    window_to      timestamptz not null check (window_to > window_from),
    left_by        text        not null,
    left_at        timestamptz not null,
    state          text        not null check (state in ('AT_GATE', 'HANDED_OVER', 'RETURNED')),
    state_at       timestamptz not null,
    ended_on       date check ((ended_on is null) = (state = 'AT_GATE')),
    return_reason  text check (return_reason in ('REFUSED', 'NOT_COLLECTED', 'RECALLED')),
    last_act       uuid,
    doubt          text,
    unique (number)
);
comment on table parcel is 'what a library has left at the gatehouse for somebody';
comment on column parcel.card_end is 'last digits of the patron''s card: all that the gate is shown of the person';
comment on column parcel.last_act is 'the act that brought the present state about; an undo names it';
comment on column parcel.doubt is 'what the library has to look into: it happened at the gate, but not as it should have';
comment on column parcel.ended_on is 'business day, in the library''s zone, on which it left the gatehouse';
create index parcel_library on parcel (library_id, left_at desc, id);
create index parcel_at_gate on parcel (library_id, window_from) where state = 'AT_GATE';
create index parcel_ended on parcel (library_id, ended_on) where ended_on is not null;
create index parcel_patron on parcel (patron_id);

create table act (
    nonce        uuid primary key,
    library_id   text        not null,
    parcel_id    uuid references parcel (id) on delete cascade,
    kind         text        not null check (kind in ('HAND_OVER', 'RETURN', 'UNDO', 'ALARM')),
    acted_at     timestamptz not null,
    received_at  timestamptz not null,
    by_id        uuid,
    by_name      text        not null,
    sent_by      text,
    late         boolean     not null,
    collector    text check (collector in ('SELF', 'PROXY')),
    proxy        text        not null default '',
    proxy_id     uuid,
    shown_card   text        not null default '',
    signature_id uuid,
    words        text        not null default '',
    refusal      text
);
comment on table act is 'what tablets at the gate reported, once per nonce; what was refused stays on record too';
comment on column act.acted_at is 'when it happened, by the tablet';
comment on column act.received_at is 'when it arrived here';
comment on column act.late is 'it had happened before anybody could be asked: the tablet was offline';
comment on column act.sent_by is 'who was signed in when it was sent, if not the one who did it';
comment on column act.shown_card is 'last digits of the card that was shown';
comment on column act.signature_id is 'file with the signature of the finger; goes before the rest';
comment on column act.refusal is 'code; null: it was done';
create index act_parcel on act (parcel_id, received_at);
create index act_signed on act (library_id, acted_at) where signature_id is not null;
create index act_library on act (library_id, acted_at);
