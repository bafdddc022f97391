create trigger forecast_kept before update on forecast begin select raise(abort, 'forecast is append-only'); end;
