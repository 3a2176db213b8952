package org.kaijuan.web;

/** A choice in a select, a group of radio buttons or a row of filter chips: what is sent and what is read. */
public record Option(String value, String label) {}
