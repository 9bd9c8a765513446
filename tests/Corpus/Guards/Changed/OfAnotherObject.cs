// Another object of the same class keeps another answer.
// Right: both keep the answer.
[assembly: Expect("PERM1001", "Service.Run → Store.Save → File.WriteAllText")]

new Service().Run(new Service { Can = DateTime.Now.Year > 0 });

class Service
{
    public bool Can { get; set; }

    public void Run(Service other)
    {
        ProcessPermissions.Drop(Permission.FileSystemWrite);
        Can = ProcessPermissions.Has(Permission.FileSystemWrite);
        other.Can |= Can; //! Right: other.Can = Can;
        if (other.Can) //! Right: if (Can)
            Store.Save();
    }
}
