package org.kaijuan.web;

/**
 * A part of a page that another module contributes.
 *
 * @param template e.g. {@code desk/my-requests}; its parameters are {@code ui} and {@code page}
 * @param page the record that the template shows
 */
public record Panel(String template, Object page) {}
