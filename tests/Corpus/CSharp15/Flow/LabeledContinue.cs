// A continue names the outer loop, whose next round writes after the drop.
// Harmless: a break names it.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

outer: for (var i = 0; i < 2; i++)
{
    if (i == 1)
        Store.Save();
    for (;;)
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        continue outer; //! Harmless: break outer;
    }
}
