package org.kaijuan.web;

/** The hidden field that proves a form is ours. */
public record Csrf(String parameter, String token) {}
