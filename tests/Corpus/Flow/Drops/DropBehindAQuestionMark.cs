// The right side of an assignment behind a question mark may have dropped.
// BeforeDrop: where the right side of an assignment behind a question mark drops, what stands before it did not.
[assembly: Expect("PERM1001", "Main → Store.Save → File.WriteAllText")]

Box? box = args.Length == 0 ? new Box() : null;
//! BeforeDrop: Store.Save();
box?.Size = Boot.Drop();
Store.Save(); //! BeforeDrop:

class Box
{
    public int Size { get; set; }
}

static class Boot
{
    public static int Drop()
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        return 1;
    }
}
