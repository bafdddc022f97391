create trigger forecast_kept before update on forecast for each row execute function append_only();
