"""What is looked at and heard: pictures, the sheet, the track."""
