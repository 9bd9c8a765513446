// A break that names the outer loop runs the endings on its way.
// Harmless: the ending prints.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

outer: while (true)
{
    try
    {
        switch (args.Length)
        {
            case 0:
                ProcessPermissions.Drop(Permission.FileSystemWrite);
                break outer;
        }
    }
    finally
    {
        Store.Save(); //! Harmless: Store.Print();
    }
}
