-- Every sign-in counts here: without the log of the database that is no write to the disk. What a crash forgets is how often
-- somebody has failed in the last minutes.
ALTER TABLE sign_in_attempts SET UNLOGGED;
