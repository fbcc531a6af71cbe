-- owner: the caller whose things these are.

-- Who may do a thing at this moment. runner is the key of an advisory lock that the process holds as long as it lives;
-- fence is drawn by chance and tells one holding from the next.
CREATE TABLE hold (
    owner  text   NOT NULL,
    thing  text   NOT NULL,
    runner bigint NOT NULL,
    fence  bigint NOT NULL,
    PRIMARY KEY (owner, thing)
);
CREATE INDEX hold_of_runner ON hold (runner);

CREATE TABLE job (
    owner      text        NOT NULL,
    id         text        NOT NULL,
    scope      text        NOT NULL,
    session    text        NOT NULL,
    needs_care boolean     NOT NULL,
    started_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL,
    record     text        NOT NULL,
    percent    double precision,
    note       text,
    noted_at   timestamptz,
    stop_asked boolean     NOT NULL DEFAULT false,
    told_at    timestamptz,
    PRIMARY KEY (owner, id)
);
CREATE INDEX job_of_session ON job (owner, scope, session);
CREATE INDEX job_in_care ON job (updated_at) WHERE needs_care;
CREATE INDEX job_by_age ON job (owner, scope, needs_care DESC, started_at DESC);

CREATE TABLE attachment (
    owner   text  NOT NULL,
    job     text  NOT NULL,
    content bytea NOT NULL,
    PRIMARY KEY (owner, job)
);

CREATE TABLE client_id (
    owner text NOT NULL PRIMARY KEY,
    id    text NOT NULL
);

CREATE TABLE account (
    owner   text NOT NULL,
    backend text NOT NULL,
    record  text NOT NULL,
    PRIMARY KEY (owner, backend)
);

CREATE TABLE session (
    owner      text        NOT NULL,
    scope      text        NOT NULL,
    id         text        NOT NULL,
    record     text        NOT NULL,
    changed_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, scope, id)
);

CREATE TABLE last_session (
    owner   text NOT NULL,
    scope   text NOT NULL,
    caller  text NOT NULL,
    session text NOT NULL,
    before  text,
    PRIMARY KEY (owner, scope, caller)
);

CREATE TABLE ticket (
    owner   text        NOT NULL,
    id      text        NOT NULL,
    used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (owner, id)
);
