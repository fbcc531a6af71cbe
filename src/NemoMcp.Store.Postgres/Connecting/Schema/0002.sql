-- Sealed with the host's own key, which the database never sees.
CREATE TABLE brought_token (
    owner   text  NOT NULL PRIMARY KEY,
    content bytea NOT NULL
);
