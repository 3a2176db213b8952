-- What the thresholds of the direct answer were fitted to; the newest is in force, none means as shipped.
create table gate (
    fitted_at  timestamptz primary key,
    base       double precision not null,
    lead       double precision not null,
    clearance  double precision not null,
    overlap    double precision not null,
    covered    double precision not null,
    judgements int not null,
    by_name    text not null
);
