create table submission (
  submission_id integer primary key,
  challenge     text not null,
  team          text not null,
  score         numeric,                    -- null: could not be scored
  submitted_at  timestamp not null
);
