comment on table briefing is 'what people on duty were told: never changed, erased when its time is over';
