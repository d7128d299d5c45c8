package tides;

/** What a gauge has measured: the level of the water, so many minutes after six. */
public record Reading(String station, int minutes, int centimetres) {}
