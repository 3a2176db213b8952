package org.kaijuan.journeys;

/** One line of {@code demo-accounts.json} (contract §3). */
record Account(String username, String password, String role, String library, String apiToken) {}
