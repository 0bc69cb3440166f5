"""Reads and writes by table group: functions over a connection, frozen records out."""
