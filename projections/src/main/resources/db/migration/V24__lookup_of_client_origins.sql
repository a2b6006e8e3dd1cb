-- A browser asks before every first call of a page whether its origin is allowed.
create index client_by_origin on lookup.client using gin ((settings::jsonb -> 'allowedOrigins'));
