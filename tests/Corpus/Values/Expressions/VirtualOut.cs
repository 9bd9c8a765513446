// An override gives a delegate back by out.
// BeforeDrop: before the drop.
// Harmless: the one that writes is never called.
[assembly: Expect("PERM1001", "Main → lambda in SaveMaker.Make → Store.Save → File.WriteAllText")]

Maker maker = new SaveMaker();
maker.Make(out var save);
//! BeforeDrop: save();
ProcessPermissions.Drop(Permission.FileSystemWrite);
save(); //! BeforeDrop:

abstract class Maker
{
    public abstract void Make(out Action made);
}

class SaveMaker : Maker
{
    public override void Make(out Action made) => made = () => Store.Save();
    //^ Harmless: public override void Make(out Action made) => made = () => Store.Print();
}
