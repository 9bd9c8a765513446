// An override with a narrower result is called through the base.
// BeforeDrop: before the drop.
Maker maker = new FileMaker();
//! BeforeDrop: Console.WriteLine(maker.Make());
ProcessPermissions.Drop(Permission.FileSystemWrite);
try { Console.WriteLine(maker.Make()); } catch (UnauthorizedAccessException) { } //! BeforeDrop:

class Maker
{
    public virtual object Make() => "nothing";
}

class FileMaker : Maker
{
    [Expect("PERM1001", "Main → FileMaker.Make → Directory.CreateDirectory")]
    public override string Make() => Directory.CreateDirectory(Path.Combine(Case.Folder, "new")).FullName;
}
