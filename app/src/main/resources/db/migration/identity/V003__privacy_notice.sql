insert into identity.privacy_notice (version, text_zh, text_en, published_at, published_by) values (1,
'为了给您提供图书馆服务，我们需要处理您的一些个人信息。请花一分钟看完。
我们保存：姓名、借书证号或用户名、所在单位、身份类别，以及您自己填写的邮箱和电话。它们来自您所在的图书馆。
用途：确认您的身份，办理您提出的申请，把结果和通知送到您手上。不作他用，不出售，不公开。
谁能看到：本馆经授权的馆员。查看、修改和导出都有记录，您可以在“我的资料”里看到自己的资料。
保存多久：您在馆期间；离馆后联系方式清除，办理记录按统计需要匿名保留；登录记录保存六个月。
您的权利：随时查看、更正、导出您的资料；要求删除请联系本馆。您也可以不同意，此时请到馆办理业务。',
'To serve you, the library has to process some personal data of yours. This takes a minute to read.
We keep: your name, card number or user name, your department, whether you are a student, teacher or staff, and the e-mail address and telephone number that you give us. They come from your library.
Why: to know who you are, to work on what you ask for, and to get results and notices to you. For nothing else; nothing is sold or published.
Who sees it: authorised staff of your library. Looking at, changing and exporting data leaves a record, and under “My data” you see what is kept about you.
How long: while you belong to the library; then contact details are erased and requests are kept without your name for statistics. Sign-in records are kept for six months.
Your rights: to see, correct and export your data at any time; to have it erased, ask your library. You may decline, and then use the services at the desk.',
now(), 'Kaijuan');
