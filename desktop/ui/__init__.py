"""The window: models, views, dialogs, viewer and printing, all of Qt's side."""
