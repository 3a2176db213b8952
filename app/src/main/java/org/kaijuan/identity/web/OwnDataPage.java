package org.kaijuan.identity.web;

import java.util.List;
import java.util.Map;

/** @param sections name → rows of field → value */
public record OwnDataPage(Map<String, List<Map<String, Object>>> sections) {}
