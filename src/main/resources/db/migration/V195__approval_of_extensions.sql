-- What the Chair said to requests that are discussed with the regional contact. Null for those made before anybody had to ask the Chair.

alter table extension add column approvals jsonb;
alter table extension_aud add column approvals jsonb;
