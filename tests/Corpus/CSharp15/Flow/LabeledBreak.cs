// A break leaves the inner loop alone, and what stands behind it writes.
// Harmless: it names the outer loop.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

ProcessPermissions.Drop(Permission.FileSystemWrite);
outer: while (args.Length == 0)
{
    while (true)
    {
        if (args.Length == 0)
            break; //! Harmless: break outer;
        break outer;
    }
    Store.Save();
    break;
}
