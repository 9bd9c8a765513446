// An override with a narrower result is called through the base.
Maker maker = new FileMaker();
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(maker.Make()); } catch (UnauthorizedAccessException) { }

class Maker
{
    public virtual object Make() => "nothing";
}

class FileMaker : Maker
{
    [Expect("PERM1001", "Main → FileMaker.Make → Directory.CreateDirectory")]
    public override string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;
}
