"""What every process needs: settings, logs, metrics, errors of the configuration, fault points."""
