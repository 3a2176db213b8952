comment on table consent is 'never changed but for the moment when one is taken back';
