-- The list of a province's people goes by name over all libraries; without this it would sort them all for each page.
create index person_by_name on identity.person (name collate "zh-x-icu", id);
