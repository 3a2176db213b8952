package org.kaijuan.identity.web;

import java.util.List;

/** Shown once. */
public record RecoveryCodesPage(List<String> codes) {}
