-- What all rumours come to is asked for with each new one: by an index of no more than that.
create index rumour_outcome on d_rumour (told, fact, denial) where tx_out = 9223372036854775807;
